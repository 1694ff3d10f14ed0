/** Whom to invite to a drive, who was asked, and calling people up when blood is needed at once. */
@NullMarked
package vn.giothong.invitation;

import org.jspecify.annotations.NullMarked;
