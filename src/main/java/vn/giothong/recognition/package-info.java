/** Honouring donors, families, clubs and those who bring others: milestones, and the way of each award to the hands it is for. */
@NullMarked
package vn.giothong.recognition;

import org.jspecify.annotations.NullMarked;
