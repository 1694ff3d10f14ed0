package vn.giothong.demo;

import java.util.UUID;
import vn.giothong.account.Account;

/** The accounts in whose name the invented past was written down. */
record Cast(UUID province, UUID second, UUID district, UUID club, UUID hospital) {
    static Cast ofAccounts() {
        return new Cast(id("province"), id("province2"), id("district"), id("club"), id("hospital"));
    }

    private static UUID id(String username) {
        return Account.named(username).orElseThrow().id;
    }
}
