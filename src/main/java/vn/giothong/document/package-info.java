/** Makes documents for paper: PDF in the measures and letters of official papers, and codes to scan. */
@NullMarked
package vn.giothong.document;

import org.jspecify.annotations.NullMarked;
