package vn.giothong.account;

/** Why nobody came in: a wrong password; the provider did not vouch or cannot be reached; the linked account is suspended. */
enum SignInTrouble {
    PASSWORD,
    PROVIDER,
    AWAY,
    SUSPENDED;

    /** The sign-in page, which says so. */
    String path() {
        return "/sign-in?trouble=" + this;
    }
}
