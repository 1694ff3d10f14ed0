package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Unnamed;
import vn.giothong.eligibility.DeskWarning;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/**
 * A line as the desk sees it: of the person no more than name, year, commune, group and the first day to give again. Undoable is a
 * line of which the desk itself said something that it may take back.
 */
public record DeskLine(
        UUID id,
        int number,
        Registration.State state,
        int version,
        UUID donorId,
        String donorCode,
        String fullName,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        UUID chapterId,
        String chapterName,
        Group bloodGroup,
        int donationCount,
        @Nullable LocalDate eligibleFrom,
        @Nullable BigDecimal weightKg,
        @Nullable UUID slotId,
        @Nullable Instant arrivedAt,
        @Nullable Instant screenedAt,
        @Nullable Said outcome,
        @JsonUnwrapped Bringer bringer,
        boolean undoable,
        long change,
        List<Warning> warnings) {
    public record Group(@Nullable Abo abo, @Nullable RhD rhD) {}

    /** Who of the register brought the person, if anybody is known to have. */
    public record Bringer(
            @Nullable UUID broughtBy,
            @Nullable String broughtByCode,
            @Nullable String broughtByName) {
        static final Bringer NOBODY = new Bringer(null, null, null);

        /** To be typed again; whoever is unnamed has none. */
        @Nullable
        String code() {
            return Unnamed.NOBODY.equals(broughtByCode) ? null : broughtByCode;
        }
    }

    /** The statement that holds; the reason only for who may read it. */
    public record Said(
            Outcome.Source source,
            Outcome.Result outcome,
            @Nullable Component component,
            @Nullable Integer volumeMl,
            @Nullable String bagNumber,
            @Nullable String certificateSerial,
            @Nullable String reasonCode,
            @Nullable LocalDate until,
            Instant recordedAt) {}

    public record Warning(
            String rule, String message, @Nullable String legalBasis, boolean confirmed) {
        static Warning of(DeskWarning warning, String language) {
            return new Warning(warning.rule(), warning.message(language), warning.legalBasis(), warning.confirmed());
        }
    }

    /** As people call out a line: four digits. */
    @JsonIgnore
    public String shownNumber() {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** Whether the person is still waited for, so that a slot may be chosen. */
    public boolean awaited() {
        return arrivedAt == null && (state == Registration.State.BOOKED || state == Registration.State.CANCELLED);
    }

    /** How often the person gave before: what was given on this drive is none of it. */
    @JsonIgnore
    public int givenBefore() {
        return donationCount - (state == Registration.State.DONATED ? 1 : 0);
    }

    /** Whether the hospital has said how it ended, which the desk does not write over. */
    @JsonIgnore
    public boolean ofHospital() {
        return outcome != null && outcome.source() == Outcome.Source.HOSPITAL;
    }

    public boolean booked() {
        return state == Registration.State.BOOKED;
    }

    DeskLine with(List<DeskWarning> told, String language) {
        return new DeskLine(
                id,
                number,
                state,
                version,
                donorId,
                donorCode,
                fullName,
                sex,
                birthYear,
                chapterId,
                chapterName,
                bloodGroup,
                donationCount,
                eligibleFrom,
                weightKg,
                slotId,
                arrivedAt,
                screenedAt,
                outcome,
                bringer,
                undoable,
                change,
                told.stream().map(warning -> Warning.of(warning, language)).toList());
    }
}
