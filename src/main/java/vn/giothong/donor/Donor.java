package vn.giothong.donor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/**
 * A person who gives blood, gave it or means to. Only the name and the home chapter are certain. The counts are kept by the
 * donations; a merged record points to the one that stays, a withdrawn one came by a list that was undone,
 * and of an erased one no person is left.
 */
@Entity
public class Donor extends BaseEntity {
    private static final int LONGEST_SORT_NAME = 160;

    public enum State {
        ACTIVE,
        MERGED,
        WITHDRAWN,
        ERASED
    }

    /** Whether people entered the record or a list brought it. */
    public enum Origin {
        PERSON,
        LIST
    }

    public String code;
    public String fullName;
    public String foldedName;
    public String sortName;

    @Enumerated(EnumType.STRING)
    public @Nullable Sex sex;

    public @Nullable LocalDate birthDate;
    public @Nullable Integer birthYear;
    public UUID chapterId;
    public @Nullable String address;
    public @Nullable String phone;

    @Enumerated(EnumType.STRING)
    public IdentityNumber.@Nullable Kind identityKind;

    public byte @Nullable [] identityCipher;
    public byte @Nullable [] identityHash;
    public @Nullable String identityLast4;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    @Enumerated(EnumType.STRING)
    public @Nullable Evidence bloodGroupEvidence;

    @Enumerated(EnumType.STRING)
    public @Nullable Occupation occupation;

    /** The code of the {@link GuardedOccupation} in which the donor works. */
    public @Nullable String guardedOccupation;

    public @Nullable BigDecimal weightKg;
    public int openingCount;

    @Enumerated(EnumType.STRING)
    public @Nullable Evidence openingEvidence;

    public @Nullable String openingSource;
    public @Nullable LocalDate openingUntil;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The record that stays, where this one was merged. */
    public @Nullable UUID mergedToId;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    /** Somebody edited or used the record by hand: it stays whatever becomes of the list that brought it. */
    public boolean kept;

    /** The {@link Fact}s of a record that people keep which lists alone told: they go with their lists. */
    public String fromLists = "";

    /** The person no longer agrees that the record is kept: it is in no list and no search while what becomes of it is open. */
    public boolean withheld;

    public int donationCount;
    public @Nullable LocalDate firstDonationOn;
    public @Nullable LocalDate lastDonationOn;

    @Enumerated(EnumType.STRING)
    public @Nullable Component lastComponent;

    /** When the person was erased from the record, and until when the law has what stays of it be kept. */
    public @Nullable LocalDate erasedOn;

    public @Nullable LocalDate keptUntil;

    public Instant createdAt;
    public @Nullable UUID createdBy;

    @Version
    public int version;

    protected Donor() {}

    @SuppressWarnings("NullAway.Init") // the register fills in the person before it is stored
    Donor(String code, Origin origin, Instant createdAt, @Nullable UUID createdBy) {
        this.code = code;
        this.origin = origin;
        this.state = State.ACTIVE;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    void name(PersonName name) {
        fullName = name.full();
        foldedName = name.folded();
        var key = name.sortKey();
        sortName = key.substring(0, Math.min(LONGEST_SORT_NAME, key.length()));
    }

    void born(@Nullable Birth birth) {
        birthDate = birth == null ? null : birth.date();
        birthYear = birth == null ? null : birth.year();
    }

    /** The birth as far as it is known. */
    public @Nullable Birth birth() {
        if (birthDate != null) {
            return Birth.on(birthDate);
        }
        return birthYear == null ? null : Birth.in(birthYear);
    }

    /** A text of the record for a line that more people read than answer for it. */
    public String shown(String text) {
        return Unnamed.text(withheld, text);
    }

    /** A fact of the record for such a line. */
    public <T> @Nullable T known(@Nullable T fact) {
        return Unnamed.fact(withheld, fact);
    }

    /**
     * Somebody uses the record or wrote in it. What a list told of the person stays, since by that people know whom they mean, but for
     * what tells nobody apart.
     */
    public void keep() {
        if (!kept && origin == Origin.LIST) {
            var facts = Fact.split(fromLists);
            facts.addAll(Fact.TELLING_NOBODY);
            fromLists = Fact.join(facts);
        }
        kept = true;
    }

    /** Whether people wrote the fact: what lists told of somebody follows from the lists that are applied. */
    public boolean written(Fact fact) {
        return (kept || origin == Origin.PERSON) && !Fact.split(fromLists).contains(fact);
    }

    public static Optional<Donor> coded(String code) {
        return find("code", code).firstResultOptional();
    }
}
