/** What donors agree to and what they ask of their own records: consent, requests with their deadlines, copies and erasure. */
@NullMarked
package vn.giothong.consent;

import org.jspecify.annotations.NullMarked;
