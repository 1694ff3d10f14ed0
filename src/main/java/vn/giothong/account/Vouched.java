package vn.giothong.account;

/** Whom the provider vouched for: its subject, and a name by which the person knows the own account there again. */
public record Vouched(String subject, String label) {}
