package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.chapter.Reform;
import vn.giothong.consent.Channel;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What a commune wrote before it was merged is in the hands of the one that goes on in its place. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AfterMergerTest {
    private static final String BINH_HAI = "21043";
    private static final String BINH_DUONG = "21046";

    @Inject
    Mailings mailings;

    @Inject
    Rules rules;

    @Inject
    Wordings wordings;

    @Inject
    SenderAccess senders;

    private static Actor officer(UUID commune) {
        var held = new Actor.Held(Role.COMMUNE_OFFICER, NodeKind.CHAPTER, commune, true);
        return new Actor(UUID.randomUUID(), "xa", "Hội xã mới", null, List.of(held));
    }

    private static Wording wording(UUID commune) {
        var wording = new Wording("SAP-NHAP", Occasion.HEALTH, Instant.now(), UUID.randomUUID());
        wording.name = "Sức khỏe của xã cũ";
        wording.subjectVi = "Chào";
        wording.bodyVi = "Chào";
        wording.subjectEn = "Hello";
        wording.bodyEn = "Hello";
        wording.chapterId = commune;
        wording.persist();
        return wording;
    }

    private static Mailing mailing(Wording wording, UUID commune) {
        var mailing = new Mailing(wording, Channel.EMAIL, Instant.now(), null);
        mailing.chapterId = commune;
        mailing.scheduledAt = Instant.now();
        mailing.site = "https://hienmau.example";
        mailing.key(null, MailingWorld.today());
        mailing.persist();
        return mailing;
    }

    private static MessageRule rule(Wording wording, UUID commune) {
        var rule = new MessageRule(wording, Channel.EMAIL, Instant.now(), UUID.randomUUID());
        rule.chapterId = commune;
        rule.sendsAt = java.time.LocalTime.NOON;
        rule.seasonDay = 1;
        rule.seasonMonth = 1;
        rule.persist();
        return rule;
    }

    @Test
    @TestTransaction
    void the_heir_reads_and_stops_what_the_old_commune_wrote() {
        var old = Reform.unit(BINH_HAI);
        var wording = wording(old);
        var mailing = mailing(wording, old);
        var rule = rule(wording, old);
        var heir = officer(Reform.merge("Xã Vạn Tường", BINH_HAI, BINH_DUONG));
        Reform.done();

        assertThat(mailings.list(heir, new Paging(0, 50)).items())
                .extracting(MailingView.Item::id)
                .contains(mailing.id);
        assertThat(mailings.cancel(heir, mailing.id, "vi").state()).isEqualTo(Mailing.State.CANCELLED);
        assertThat(rules.list(heir)).extracting(Rules.View::id).contains(rule.id);
        assertThat(rules.switchTo(heir, rule.id, false).active()).isFalse();
        assertThat(wordings.list(heir)).extracting(Wordings.View::code).contains(wording.code);

        var neighbour = officer(Reform.unit("21040"));
        assertThatThrownBy(() -> mailings.get(neighbour, mailing.id, "vi")).isInstanceOf(Refusal.class);
        assertThat(rules.list(neighbour)).extracting(Rules.View::id).doesNotContain(rule.id);
    }

    @Test
    @TestTransaction
    void nothing_new_is_sent_to_the_old_commune() {
        var old = Reform.unit(BINH_HAI);
        var heir = officer(Reform.merge("Xã Vạn Tường", BINH_HAI, BINH_DUONG));
        Reform.done();
        var refused = catchThrowableOfType(Refusal.class, () -> senders.mustReach(heir, old, null));
        assertThat(refused.code()).isEqualTo("mailing_out_of_reach");
    }
}
