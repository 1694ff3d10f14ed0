package vn.giothong.club;

import org.jspecify.annotations.Nullable;

/**
 * A year of a club: what it meant to reach (null: no goal was set) and what it did reach, units being the donations at drives held
 * with it and members those at the end of the year, or today.
 */
record ClubYear(
        int year, @Nullable Long goalUnits, @Nullable Long goalMembers, long units, long members) {}
