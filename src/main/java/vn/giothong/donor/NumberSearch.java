package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** Finds donors by a card's code, a paper or a phone. */
@ApplicationScoped
class NumberSearch {
    private final IdentityVault vault;

    NumberSearch(IdentityVault vault) {
        this.vault = vault;
    }

    /** Those who bear one of the numbers wanted, also by the end of a phone where that is enough. */
    DonorSql narrow(DonorSql sql, Wanted wanted, boolean ends) {
        var ways = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (wanted.code() != null) {
            ways.add("d.code = ?");
            values.add(wanted.code());
        }
        if (wanted.identity() != null) {
            ways.add("d.identity_hash = ?");
            values.add(vault.hash(wanted.identity()));
        }
        if (wanted.phone() != null) {
            ways.add("d.phone = ?");
            values.add(wanted.phone().e164());
        } else if (ends && wanted.phoneEnd() != null) {
            ways.add("d.phone like ?");
            values.add("%" + wanted.phoneEnd());
        }
        return sql.and(String.join(" or ", ways), values.toArray());
    }
}
