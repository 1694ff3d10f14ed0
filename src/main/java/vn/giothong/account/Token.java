package vn.giothong.account;

import java.time.Instant;

/** A bearer token as it is handed out, this once. */
public record Token(String token, Instant expiresAt) {}
