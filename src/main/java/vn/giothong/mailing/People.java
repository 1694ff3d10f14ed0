package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donation.Donation;
import vn.giothong.donation.NextDonations;
import vn.giothong.donor.Donor;
import vn.giothong.invitation.CallUpTargets;
import vn.giothong.recognition.DecidedAwards;

/** Everybody whom a mailing is about, before anybody is left out; read a thousand at a time by their ids. */
@ApplicationScoped
class People {
    static final int AT_A_TIME = 1_000;

    private final ChapterTrees trees;
    private final CallUpTargets callUps;
    private final DecidedAwards awards;
    private final NextDonations next;

    People(ChapterTrees trees, CallUpTargets callUps, DecidedAwards awards, NextDonations next) {
        this.trees = trees;
        this.callUps = callUps;
        this.awards = awards;
        this.next = next;
    }

    /** Some people, and after whom the next are looked for; null where these were the last. */
    record Part(List<Donor> people, @Nullable UUID last) {}

    int size(Mailing mailing) {
        var conditions = conditions(mailing);
        return Math.toIntExact(
                conditions.run("select count(d) from Donor d", "", Long.class).getSingleResult());
    }

    Part part(Mailing mailing, @Nullable UUID after) {
        var conditions = conditions(mailing).and("d.id > :after", "after", after);
        var found = conditions
                .run("select d from Donor d", " order by d.id", Donor.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        var last = found.size() < AT_A_TIME ? null : found.get(found.size() - 1).id;
        return new Part(mailing.occasion == Occasion.MAY_GIVE_AGAIN ? dueOn(mailing.dueOn, found) : found, last);
    }

    private List<Donor> dueOn(LocalDate day, List<Donor> donors) {
        var answers = next.on(day, donors);
        return donors.stream()
                .filter(donor -> {
                    var answer = answers.get(donor.id);
                    return answer != null && day.equals(answer.from());
                })
                .toList();
    }

    private Conditions conditions(Mailing mailing) {
        var conditions = new Conditions();
        conditions.and("d.abo = :abo", "abo", mailing.abo).and("d.rhD = :rhD", "rhD", mailing.rhD);
        switch (mailing.occasion) {
            case THANKS ->
                conditions
                        .and(
                                "exists (select 1 from Donation n where n.driveId = :drive and n.donorId = d.id"
                                        + " and n.state = :live)",
                                "drive",
                                mailing.driveId)
                        .value("live", Donation.State.LIVE);
            case FIRST_DONATION_DAY -> firstGaveOn(conditions, mailing.dueOn);
            case MAY_GIVE_AGAIN -> conditions.and("d.lastDonationOn < :due", "due", mailing.dueOn);
            case HONOUR -> conditions.and("d.id in (:honoured)", "honoured", awards.handedOver(mailing.dueOn));
            case EMERGENCY -> called(conditions, mailing);
            case INVITATION, HEALTH -> {}
        }
        if (mailing.occasion != Occasion.THANKS) {
            within(conditions, mailing);
        }
        return conditions;
    }

    private void within(Conditions conditions, Mailing mailing) {
        if (mailing.clubId != null) {
            conditions
                    .and(
                            "exists (select 1 from ClubMember m where m.donorId = d.id and m.clubId = :club"
                                    + " and m.joinedOn <= :day and (m.leftOn is null or m.leftOn > :day))",
                            "club",
                            mailing.clubId)
                    .value("day", trees.today().day());
        } else if (mailing.chapterId != null) {
            conditions.and(
                    "d.chapterId in (:chapters)", "chapters", trees.today().subtree(mailing.chapterId));
        }
    }

    /** Whoever gave first on a 29 February is written to on the 28th in other years. */
    private static void firstGaveOn(Conditions conditions, LocalDate day) {
        conditions
                .and("d.firstDonationOn < :due", "due", day)
                .and("extract(month from d.firstDonationOn) = :month", "month", day.getMonthValue())
                .and("extract(day from d.firstDonationOn) in (:days)", "days", days(day));
    }

    private static Set<Integer> days(LocalDate day) {
        var lastOfFebruary = MonthDay.from(day).equals(MonthDay.of(2, 28)) && !Year.isLeap(day.getYear());
        return lastOfFebruary ? Set.of(28, 29) : Set.of(day.getDayOfMonth());
    }

    private void called(Conditions conditions, Mailing mailing) {
        if (mailing.callUpId != null) {
            var target = callUps.known(mailing.callUpId);
            conditions
                    .and("d.abo = :calledAbo", "calledAbo", target.abo())
                    .and("d.rhD = :calledRh", "calledRh", target.rhD())
                    .and("d.chapterId in (:called)", "called", target.within());
        }
    }

    /** The statement under construction; only records that are in the register and that nobody withholds. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder(" where d.state = :active and d.withheld = false");
        private final Map<String, Object> values = new HashMap<>(Map.of("active", Donor.State.ACTIVE));

        /** Left out without a value; an empty collection finds nobody. */
        private Conditions and(String condition, String name, @Nullable Object value) {
            if (value instanceof Collection<?> several && several.isEmpty()) {
                text.append(" and 1 = 0");
            } else if (value != null) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }

        private Conditions value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        private <T> TypedQuery<T> run(String head, String tail, Class<T> kind) {
            var query = Panache.getEntityManager().createQuery(head + text + tail, kind);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
