package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Form;
import vn.giothong.web.Formats;

/** Reads what somebody wants to send from a page's form. */
@ApplicationScoped
class MailingForm {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Form form;

    MailingForm(Form form) {
        this.form = form;
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

    /** A day alone means its morning. */
    private @Nullable Instant moment() {
        var day = form.date("day");
        var time = form.time("time");
        return day == null
                ? null
                : day.atTime(time == null ? MORNING : time).atZone(Formats.ZONE).toInstant();
    }
}
