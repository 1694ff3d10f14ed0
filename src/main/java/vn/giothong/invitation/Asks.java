package vn.giothong.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Knows of donors who were asked to come to a drive, or soon will be. */
public interface Asks {
    /** Everybody asked for any drive since the moment, and who is about to be asked for one that is still ahead today. */
    Set<UUID> since(Instant moment, LocalDate today);
}
