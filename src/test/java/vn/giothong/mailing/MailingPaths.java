package vn.giothong.mailing;

import java.util.List;
import java.util.Map;

/** The pages of messages that were sent, for whoever looks at every page. */
public final class MailingPaths {
    private MailingPaths() {}

    /** Of one by e-mail that left somebody out, and of a list of calls. */
    public static List<String> ofSenders() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.agrees(member.id(), "CALL");
        MailingWorld.silent(club);
        var drive = MailingWorld.drive();
        var letters = MailingWorld.selected("commune", MailingWorld.invitation(drive, club));
        var calls = MailingWorld.selected(
                "commune", MailingWorld.message("SUC-KHOE-MUA", Map.of("channel", "CALL", "clubId", club)));
        return List.of(
                "/messages",
                "/messages/" + letters,
                "/messages/" + letters + "/left-out",
                "/messages/" + letters + "/left-out?reason=NOT_CONSENTED",
                "/messages/" + calls,
                "/messages/" + calls + "/calls");
    }
}
