package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * Fills what a record lacks from another description of the person, and takes it back. What people wrote is never written over,
 * and a day of birth only joins the year that it agrees with.
 */
@ApplicationScoped
public class Blanks {
    private final Donors donors;
    private final IdentityVault vault;

    Blanks(Donors donors, IdentityVault vault) {
        this.donors = donors;
        this.vault = vault;
    }

    /** How many times somebody gave before, who says so, and until when. */
    public record Opening(
            int count,
            Evidence evidence,
            String source,
            @Nullable LocalDate until) {}

    /** A blood group with its evidence, as it stood. */
    public record Group(
            @Nullable Abo abo, @Nullable RhD rhD, @Nullable Evidence evidence) {}

    public boolean differs(Donor donor, NewDonor described) {
        return Arrays.stream(Fact.values()).anyMatch(fact -> !same(donor, fact, described));
    }

    /**
     * Lets the facts that came from lists follow what lists say now, in a record that people keep: blanks are filled, and what no
     * list says any more is blank again. Whether anything changed.
     */
    public boolean follow(Donor donor, NewDonor said) {
        var before = Fact.split(donor.fromLists);
        var now = EnumSet.noneOf(Fact.class);
        var changed = false;
        for (var fact : Fact.values()) {
            var theirs = before.contains(fact);
            if (fact == Fact.OPENING || !(theirs || blank(donor, fact))) {
                continue;
            }
            if (knows(said, fact, donor)) {
                now.add(fact);
                changed |= !same(donor, fact, said);
                write(donor, fact, said);
            } else if (theirs) {
                clear(donor, fact);
                changed = true;
            }
        }
        if (before.contains(Fact.OPENING)) {
            now.add(Fact.OPENING);
        }
        donor.fromLists = Fact.join(now);
        return changed;
    }

    /** The same for the opening balance; whether it changed. */
    public boolean follow(Donor donor, @Nullable Opening said) {
        var facts = Fact.split(donor.fromLists);
        var theirs = facts.contains(Fact.OPENING);
        var before = donor.openingCount;
        if (said != null && (theirs || before == 0)) {
            facts.add(Fact.OPENING);
            open(donor, said.count(), said.evidence(), said.source(), said.until());
        } else if (said == null && theirs) {
            facts.remove(Fact.OPENING);
            open(donor, 0, null, null, null);
        }
        donor.fromLists = Fact.join(facts);
        return before != donor.openingCount;
    }

    private static void open(
            Donor donor, int count, @Nullable Evidence evidence, @Nullable String source, @Nullable LocalDate until) {
        donor.openingCount = count;
        donor.openingEvidence = evidence;
        donor.openingSource = source;
        donor.openingUntil = until;
    }

    /** Fills the blanks of one record from another; which facts it wrote. */
    public Set<Fact> fill(Donor donor, Donor other) {
        var known = donors.description(other);
        var filled = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (fact != Fact.OPENING && blank(donor, fact) && knows(known, fact, donor)) {
                write(donor, fact, known);
                filled.add(fact);
            }
        }
        return filled;
    }

    /** Takes back what another record filled in, but for what was changed since. */
    public void takeBack(Donor donor, Donor other, Set<Fact> filled) {
        var known = donors.description(other);
        filled.stream().filter(fact -> same(donor, fact, known)).forEach(fact -> clear(donor, fact));
    }

    /** Takes another record's blood group where it is better known; the one that it replaced, or null. */
    public @Nullable Group takeBetterGroup(Donor donor, Donor other) {
        var mine = donor.bloodGroupEvidence;
        var theirs = other.bloodGroupEvidence;
        if (blank(donor, Fact.BLOOD_GROUP) || theirs == null || (mine != null && mine.compareTo(theirs) <= 0)) {
            return null;
        }
        var before = group(donor);
        write(donor, group(other));
        return before;
    }

    /** Gives a blood group back that another record's replaced, unless it was changed since. */
    public void takeBack(Donor donor, Donor other, Group before) {
        if (group(donor).equals(group(other))) {
            write(donor, before);
        }
    }

    private static Group group(Donor donor) {
        return new Group(donor.abo, donor.rhD, donor.bloodGroupEvidence);
    }

    private static void write(Donor donor, Group group) {
        donor.abo = group.abo();
        donor.rhD = group.rhD();
        donor.bloodGroupEvidence = group.evidence();
    }

    private static boolean blank(Donor donor, Fact fact) {
        return switch (fact) {
            case SEX -> donor.sex == null;
            case BIRTH -> donor.birthYear == null;
            case BIRTH_DATE -> donor.birthYear != null && donor.birthDate == null;
            case IDENTITY -> donor.identityHash == null;
            case PHONE -> donor.phone == null;
            case ADDRESS -> donor.address == null;
            case BLOOD_GROUP -> donor.abo == null && donor.rhD == null;
            case OCCUPATION -> donor.occupation == null;
            case WEIGHT -> donor.weightKg == null;
            case OPENING -> donor.openingCount == 0;
        };
    }

    private static boolean knows(NewDonor described, Fact fact, Donor donor) {
        var birth = described.birth();
        return switch (fact) {
            case SEX -> described.sex() != null;
            case BIRTH -> birth != null;
            case BIRTH_DATE ->
                birth != null && !birth.yearOnly() && Objects.equals(donor.birthYear, (Integer) birth.year());
            case IDENTITY -> described.identity() != null;
            case PHONE -> described.phone() != null;
            case ADDRESS -> described.address() != null;
            case BLOOD_GROUP -> described.abo() != null || described.rhD() != null;
            case OCCUPATION -> described.occupation() != null;
            case WEIGHT -> described.weightKg() != null;
            case OPENING -> false;
        };
    }

    /** Whether a record says of a fact what a description says. */
    boolean same(Donor donor, Fact fact, NewDonor described) {
        var phone = described.phone();
        return switch (fact) {
            case SEX -> donor.sex == described.sex();
            case BIRTH, BIRTH_DATE -> Objects.equals(donor.birth(), described.birth());
            case IDENTITY -> Objects.equals(vault.open(donor), described.identity());
            case PHONE -> Objects.equals(donor.phone, phone == null ? null : phone.e164());
            case ADDRESS -> Objects.equals(donor.address, described.address());
            case BLOOD_GROUP ->
                group(donor).equals(new Group(described.abo(), described.rhD(), described.bloodGroupEvidence()));
            case OCCUPATION -> donor.occupation == described.occupation();
            case WEIGHT -> sameWeight(donor.weightKg, described.weightKg());
            case OPENING -> true;
        };
    }

    private static boolean sameWeight(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private void write(Donor donor, Fact fact, NewDonor described) {
        if (same(donor, fact, described)) {
            return;
        }
        switch (fact) {
            case SEX -> donor.sex = described.sex();
            case BIRTH, BIRTH_DATE -> donor.born(described.birth());
            case IDENTITY -> vault.store(donor, described.identity());
            case PHONE ->
                donor.phone = Objects.requireNonNull(described.phone()).e164();
            case ADDRESS -> donor.address = described.address();
            case BLOOD_GROUP ->
                write(donor, new Group(described.abo(), described.rhD(), described.bloodGroupEvidence()));
            case OCCUPATION -> donor.occupation = described.occupation();
            case WEIGHT -> donor.weightKg = described.weightKg();
            case OPENING -> throw new IllegalArgumentException("An opening balance is followed by itself");
        }
    }

    private void clear(Donor donor, Fact fact) {
        switch (fact) {
            case SEX -> donor.sex = null;
            case BIRTH -> donor.born(null);
            case BIRTH_DATE -> donor.birthDate = null;
            case IDENTITY -> vault.store(donor, null);
            case PHONE -> donor.phone = null;
            case ADDRESS -> donor.address = null;
            case BLOOD_GROUP -> write(donor, new Group(null, null, null));
            case OCCUPATION -> donor.occupation = null;
            case WEIGHT -> donor.weightKg = null;
            case OPENING -> open(donor, 0, null, null, null);
        }
    }
}
