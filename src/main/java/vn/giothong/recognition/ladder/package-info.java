/** The rules of awards as plain data, and what a history of donations reaches by them; knows no database and no requests. */
@NullMarked
package vn.giothong.recognition.ladder;

import org.jspecify.annotations.NullMarked;
