package vn.giothong.donor;

import java.util.UUID;
import vn.giothong.account.Actor;

/** The donor no longer agrees that the record is kept: what lies ahead of that person falls away in the same transaction. */
public record DonorWithheld(Actor actor, UUID donorId) {}
