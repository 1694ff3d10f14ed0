/** Sends messages to people outside: by e-mail, SMS or Zalo, or, in a demonstration, into an outbox that everybody may read. */
@NullMarked
package vn.giothong.outreach;

import org.jspecify.annotations.NullMarked;
