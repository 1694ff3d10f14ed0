/** The doors to the chapters: the tree at any date, and of each its officers, members, clubs, drives and last activity. */
@NullMarked
package vn.giothong.organisation;

import org.jspecify.annotations.NullMarked;
