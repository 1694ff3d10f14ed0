package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.donation.DonorAccess;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Form;
import vn.giothong.web.Formats;
import vn.giothong.web.Refusal;

/** Reads what somebody wants to send from a page's form. */
@ApplicationScoped
class MailingForm {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Form form;
    private final DonorAccess donors;
    private final Clock clock;

    MailingForm(Form form, DonorAccess donors, Clock clock) {
        this.form = form;
        this.donors = donors;
        this.clock = clock;
    }

    NewMailing read() {
        var audience = new Audience(
                form.choice("channel", Channel.class),
                form.id("chapterId"),
                form.id("clubId"),
                form.id("driveId"),
                form.id("callUpId"),
                form.choice("abo", Abo.class),
                form.choice("rhD", RhD.class));
        return new NewMailing(form.text("template"), audience, moment(), null);
    }

    /** For whom to show the words: the donor whose code was typed, or the first who would get it. */
    @Nullable
    UUID person() {
        var code = form.text("person");
        if (code == null) {
            return null;
        }
        try {
            return donors.id(code);
        } catch (Refusal unknown) {
            throw Refusal.at("person", "mailing_no_person");
        }
    }

    /** A day alone means its morning, a time alone means today. What the rules say against it stands at what was typed. */
    private @Nullable Instant moment() {
        var day = form.date("day");
        var time = form.time("time");
        if (day == null && time == null) {
            return null;
        }
        form.naming("scheduledAt", day == null ? "time" : "day");
        return (day == null ? LocalDate.now(clock) : day)
                .atTime(time == null ? MORNING : time)
                .atZone(Formats.ZONE)
                .toInstant();
    }
}
