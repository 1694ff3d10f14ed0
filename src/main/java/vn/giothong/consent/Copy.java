package vn.giothong.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.me.Looks;

/** Everything that is held on a donor; identity papers are masked as on the donor's own page. */
public record Copy(
        Instant madeAt,
        DonorRecord record,
        List<HistoryEntry> donations,
        List<Deferred> deferrals,
        List<ConsentView> consents,
        List<RequestRecord> requests,
        List<Membership> memberships,
        List<Membership> families,
        List<Visited> visits,
        List<Registered> registrations,
        List<Mobilised> mobilised,
        List<Asked> invitations,
        List<Called> calls,
        List<Honour> awards,
        List<Screened> screenings,
        @Nullable Mail mail,
        List<Written> messages,
        List<Looks.Look> accesses,
        boolean restricted) {
    /** A deferral; the reason, and the day of the event that tells it, are for the donor and the hospital. */
    public record Deferred(
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean permanent,
            boolean voided) {}

    /** A visit of a volunteer team that was meant for the donor. */
    public record Visited(LocalDate on, String team) {}

    /** A place on a drive and what became of it; whether somebody brought the donor, who is not named. */
    public record Registered(LocalDate on, String drive, String state, boolean brought) {}

    /** How many different people whom the donor brought gave in a year. */
    public record Mobilised(int year, long people) {}

    /** Somebody asked the donor to come to a drive. */
    public record Asked(Instant at, String drive, Channel channel) {}

    /** A call in an emergency and its answer. */
    public record Called(
            Instant at, @Nullable String answer, @Nullable Instant arrivesBy) {}

    /** An award from the milestone to the handing over. */
    public record Honour(
            LocalDate reachedOn,
            String award,
            String state,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate handedOn) {}

    /** Answers that the donor wanted kept, for the donor and the hospital: the questions answered with yes. */
    public record Screened(Instant takenAt, LocalDate keptUntil, List<Answered> answers) {}

    /** A question answered with yes, and the day of what it asks for where that was told. */
    public record Answered(String question, @Nullable LocalDate on) {}

    /** Where the donor's e-mails go, and the language of every message. */
    public record Mail(@Nullable String email, String language) {}

    /** A message to the donor, with its words from the moment on at which it was handed over. */
    public record Written(
            Instant at,
            Channel channel,
            String state,
            @Nullable String subject,
            @Nullable String text) {}

    /** A time in a club or a volunteer team. */
    public record Membership(
            String club, LocalDate from, @Nullable LocalDate until) {}
}
