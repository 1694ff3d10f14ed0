/** What donors are owed at a drive by the circular of the day, and what they were given; no part of the money for awards. */
@NullMarked
package vn.giothong.entitlement;

import org.jspecify.annotations.NullMarked;
