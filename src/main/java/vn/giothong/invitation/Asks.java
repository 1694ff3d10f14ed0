package vn.giothong.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows of donors who were asked to come to a drive, or soon will be. */
public interface Asks {
    /** Who of the donors, at least one, was asked for any drive since the moment, or is about to be for one still ahead today. */
    Set<UUID> since(Instant moment, LocalDate today, Collection<UUID> donorIds);
}
