package vn.giothong.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Reachable;
import vn.giothong.donor.Unnamed;
import vn.giothong.drive.AgeBand;
import vn.giothong.drive.Dimension;
import vn.giothong.web.Refusal;

/** Finds the donations that a row of figures counts: those of its drives, with its item, of people whom the reader may see. */
final class GiftQuery {
    private static final String FROM =
            " from Donation g join Drive d on d.id = g.driveId join Donor p on p.id = g.donorId where ";
    private static final Map<By, String> COLUMNS = Map.of(
            By.SEX, "cast(g.sex as string)",
            By.ABO, "cast(g.abo as string)",
            By.RH_D, "cast(g.rhD as string)",
            By.OCCUPATION, "cast(g.occupation as string)",
            By.COMPONENT, "cast(g.component as string)",
            By.VOLUME, "cast(g.volumeMl as string)",
            By.COLLECTOR, "d.collectorId",
            By.CAMPAIGN, "d.campaignCode",
            By.PLACE, "d.communeId",
            By.DRIVE, "d.id");

    private static final Set<By> IDS = Set.of(By.COLLECTOR, By.PLACE, By.DRIVE);

    private final List<String> conditions = new ArrayList<>(List.of("g.state = 'LIVE'"));
    private final Map<String, Object> values = new HashMap<>();

    /** Of the drives of the parts; the chapters of a part are those given with it, or all of its scope. */
    GiftQuery within(Map<Scope, Set<UUID>> parts) {
        var any = new ArrayList<String>();
        parts.forEach((scope, chapters) -> {
            var n = any.size();
            var days = "d.heldOn between :from" + n + " and :to" + n;
            values.put("from" + n, scope.from());
            values.put("to" + n, scope.to());
            any.add("(" + days + " and " + place(scope, chapters, n) + ")");
        });
        conditions.add("d.state in ('APPROVED', 'CLOSED')");
        conditions.add("(" + String.join(" or ", any) + ")");
        return this;
    }

    private String place(Scope scope, Set<UUID> chapters, int n) {
        if (!chapters.isEmpty()) {
            return in("d.chapterId", "units" + n, chapters);
        }
        return scope.all()
                ? "1 = 1"
                : "(" + in("d.chapterId", "units" + n, scope.chapters()) + " or "
                        + in("d.collectorId", "collectors" + n, scope.collectors()) + " or "
                        + ofClubs("clubs" + n, scope.clubs()) + ")";
    }

    private String in(String column, String name, Set<UUID> ids) {
        values.put(name, ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids);
        return column + " in :" + name;
    }

    private String ofClubs(String name, Set<UUID> clubs) {
        return "exists (select 1 from DriveClub c where c.driveId = d.id and " + in("c.clubId", name, clubs) + ")";
    }

    GiftQuery seenBy(Reachable reach) {
        if (!reach.everything()) {
            conditions.add("(" + in("d.chapterId", "seenUnits", reach.chapterIds()) + " or "
                    + in("d.collectorId", "seenCollectors", reach.collectorIds()) + " or "
                    + ofClubs("seenClubs", reach.clubIds()) + ")");
        }
        return this;
    }

    /** With the item of the row; without one it is the total. */
    GiftQuery with(By by, @Nullable String key) {
        if (key == null || key.isEmpty() || by == By.CHAPTER) {
            return this;
        }
        switch (by) {
            case AGE_BAND -> age(key);
            case SEX_AGE -> {
                var parts = key.split(":", 2);
                with(By.SEX, parts[0]);
                age(parts[parts.length - 1]);
            }
            case MONTH, YEAR -> is(String.valueOf(by.expression()), number(key));
            case EMERGENCY -> is("d.emergency", Boolean.valueOf(key));
            case FIRST_REPEAT -> is("g.firstTime", key.equals("FIRST"));
            case DEFERRAL -> throw Refusal.badRequest("by", "field_choice");
            default -> item(by, key);
        }
        return this;
    }

    private void item(By by, String key) {
        var column = String.valueOf(COLUMNS.get(by));
        if (key.equals(Dimension.UNKNOWN)) {
            conditions.add(column + " is null");
        } else {
            is(column, IDS.contains(by) ? id(key) : key);
        }
    }

    private void is(String column, Object value) {
        values.put("item" + values.size(), value);
        conditions.add(column + " = :item" + (values.size() - 1));
    }

    private void age(String band) {
        if (band.equals(Dimension.UNKNOWN)) {
            conditions.add("g.age is null");
            return;
        }
        try {
            var ages = AgeBand.valueOf(band);
            conditions.add("g.age between " + ages.from() + " and " + ages.to());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("key", "field_choice");
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.badRequest("key", "field_choice");
        }
    }

    private static Integer number(String key) {
        try {
            return Integer.valueOf(key);
        } catch (NumberFormatException unreadable) {
            throw Refusal.badRequest("key", "field_choice");
        }
    }

    long count(EntityManager entities) {
        return fill(entities.createQuery("select count(*)" + text(), Long.class))
                .getSingleResult();
    }

    TypedQuery<GiftRow> rows(EntityManager entities) {
        return fill(entities.createQuery(
                "select g.id, d.heldOn, d.code, d.name, " + Unnamed.text("p", "code") + ", "
                        + Unnamed.text("p", "fullName") + ", g.volumeMl, g.abo, g.rhD, g.firstTime"
                        + text() + " order by d.heldOn desc, g.id",
                GiftRow.class));
    }

    private String text() {
        return FROM + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> fill(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
