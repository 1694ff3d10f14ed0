package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.database.Ids;

/** What a person said or was asked, and is nothing but a pointer to that person: it follows the record that stays. */
@ApplicationScoped
class Belongings {
    /** A table with a column {@code donor_id}; constants are written to the merge and keep their names. */
    enum Kind {
        CONSENT("consent", ""),
        RESTRICTION("restriction", ""),
        REQUEST("donor_request", ""),
        INVITATION("invitation", ""),
        SCREENING("kept_screening", ""),
        ACTIVATION("activation", ""),
        VOLUNTEER("care_volunteer", ""),
        VISIT("care_visit", ""),
        ADDRESS_HOLD("address_hold", ""),
        /** Those whom the person brought; of oneself it counts for nothing as long as both are one. */
        BROUGHT("bringing", ""),
        // one address, and one letter for each occasion
        MAIL_CONTACT(
                "mail_contact",
                " and not exists (select 1 from (select id from mail_contact where donor_id = ?2) known)"),
        LETTER(
                "letter",
                " and not exists (select 1 from (select rule_key, due_on from letter where donor_id = ?2) known"
                        + " where known.rule_key = letter.rule_key and known.due_on = letter.due_on)"),
        LEFT_OUT(
                "left_out",
                " and mailing_id not in (select mailing_id from (select mailing_id from left_out where donor_id = ?2"
                        + " union select mailing_id from letter where donor_id = ?2) known)"),
        // who was called under both records keeps the call of the one that stays
        CALL(
                "call_up_call",
                " and call_up_id not in (select call_up_id from (select call_up_id from call_up_call"
                        + " where donor_id = ?2) known)");

        private final String table;
        private final String unlessKnown;

        Kind(String table, String unlessKnown) {
            this.table = table;
            this.unlessKnown = unlessKnown;
        }
    }

    void move(UUID keptId, UUID goneId, Map<Kind, List<UUID>> moved) {
        var found = new EnumMap<Kind, List<UUID>>(Kind.class);
        for (var kind : Kind.values()) {
            var ids = ids(kind, keptId, goneId);
            if (!ids.isEmpty()) {
                found.put(kind, ids);
            }
        }
        moved.putAll(found);
        found.forEach((kind, ids) -> point(kind, ids, keptId));
    }

    void giveBack(UUID goneId, Map<Kind, List<UUID>> moved) {
        moved.forEach((kind, ids) -> point(kind, ids, goneId));
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static List<UUID> ids(Kind kind, UUID keptId, UUID goneId) {
        var query = Panache.getEntityManager()
                .createNativeQuery(
                        "select id from " + kind.table + " where donor_id = ?1" + kind.unlessKnown, byte[].class)
                .setParameter(1, Ids.bytes(goneId));
        if (!kind.unlessKnown.isEmpty()) {
            query.setParameter(2, Ids.bytes(keptId));
        }
        return ((List<byte[]>) query.getResultList()).stream().map(Ids::of).toList();
    }

    private static void point(Kind kind, List<UUID> ids, UUID donorId) {
        Panache.getEntityManager()
                .createNativeQuery("update " + kind.table + " set donor_id = ?1 where id in ?2")
                .setParameter(1, Ids.bytes(donorId))
                .setParameter(2, ids.stream().map(Ids::bytes).toList())
                .executeUpdate();
    }
}
