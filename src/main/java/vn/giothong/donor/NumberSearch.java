package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.database.Ids;

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
        merged(ways, values).forEach(id -> {
            ways.add("d.id = ?");
            values.add(id);
        });
        return sql.and(String.join(" or ", ways), values.toArray());
    }

    /** The records that stand of the merged ones that bear a number: what is written on an old card still leads to the person. */
    private static Set<UUID> merged(List<String> ways, List<Object> values) {
        List<?> ids = DonorSql.numbered(
                        "select d.id from donor d where d.state = 'MERGED' and d.withheld = false and ("
                                + String.join(" or ", ways) + ")",
                        values)
                .getResultList();
        return Survivors.of(ids.stream().map(id -> Ids.of((byte[]) id)).toList());
    }
}
