/** Messages to many donors: wordings with typed fields, audiences that are counted before they are sent to, and one letter for each person. */
@NullMarked
package vn.giothong.mailing;

import org.jspecify.annotations.NullMarked;
