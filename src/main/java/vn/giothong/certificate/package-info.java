/** The certificate of a donation and its right to blood back, and the stock of blank certificates of each collector. */
@NullMarked
package vn.giothong.certificate;

import org.jspecify.annotations.NullMarked;
