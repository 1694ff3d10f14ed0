package vn.giothong.donor;

import java.util.Set;
import java.util.UUID;

/** These donors are no longer as they were: what was computed from them is computed again in the same transaction. */
public record DonorChanged(Set<UUID> donorIds) {}
