package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;

/** Leaves of many donors those who may be asked; with the same number of statements however many they are. */
@ApplicationScoped
class Sieve {
    private static final Set<Registration.State> FREE =
            Set.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN);

    /** Who is out beforehand, and the question that the engine answers for the others; any channel where none is named. */
    record Mesh(
            Question question,
            LocalDate today,
            @Nullable Channel channel,
            Set<UUID> registered,
            Set<UUID> asked,
            List<InvitationRule> reserve) {
        /** For whole blood on the drive's day at its collector's rules, or today without one. */
        static Mesh of(
                @Nullable Drive drive,
                LocalDate today,
                @Nullable Channel channel,
                Set<UUID> asked,
                List<InvitationRule> reserve) {
            var question = drive == null
                    ? new Question(today, Component.WHOLE_BLOOD)
                    : new Question(drive.heldOn, Component.WHOLE_BLOOD, drive.collectorId);
            return new Mesh(question, today, channel, registered(drive), asked, reserve);
        }

        private static Set<UUID> registered(@Nullable Drive drive) {
            return drive == null
                    ? Set.of()
                    : new HashSet<>(Panache.getEntityManager()
                            .createQuery(
                                    "select r.donorId from Registration r where r.driveId = ?1 and r.state not in ?2",
                                    UUID.class)
                            .setParameter(1, drive.id)
                            .setParameter(2, FREE)
                            .getResultList());
        }
    }

    record Passed(Donor donor, Answer answer, Set<Channel> channels) {}

    record Sifted(List<Passed> passed, Map<UUID, LeftOut> out) {
        /** How many are left out for which class of reason. */
        Map<LeftOut, Integer> leftOut() {
            var counts = new EnumMap<LeftOut, Integer>(LeftOut.class);
            out.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
            return counts;
        }
    }

    private final Consents consents;
    private final Answers answers;

    Sieve(Consents consents, Answers answers) {
        this.consents = consents;
        this.answers = answers;
    }

    Sifted sift(Collection<Donor> donors, Mesh mesh) {
        var ways = consents.invitable(donors.stream().map(donor -> donor.id).toList(), mesh.today());
        var out = new LinkedHashMap<UUID, LeftOut>();
        var left = new LinkedHashMap<UUID, Donor>();
        for (var donor : donors) {
            var reason = beforehand(donor, ways.getOrDefault(donor.id, Set.of()), mesh);
            if (reason == null) {
                left.put(donor.id, donor);
            } else {
                out.put(donor.id, reason);
            }
        }
        var told = answers.of(left.values(), mesh.question());
        var passed = new ArrayList<Passed>();
        for (var donor : left.values()) {
            var answer = told.get(donor.id);
            if (answer != null && answer.possible()) {
                passed.add(new Passed(donor, answer, ways.getOrDefault(donor.id, Set.of())));
            } else {
                out.put(donor.id, LeftOut.NOT_THAT_DAY);
            }
        }
        return new Sifted(passed, out);
    }

    private static @Nullable LeftOut beforehand(Donor donor, Set<Channel> ways, Mesh mesh) {
        if (mesh.registered().contains(donor.id)) {
            return LeftOut.REGISTERED;
        }
        if (mesh.channel() == null ? ways.isEmpty() : !ways.contains(mesh.channel())) {
            return LeftOut.NOT_CONSENTED;
        }
        if (mesh.reserve().stream().anyMatch(rule -> rule.keeps(donor))) {
            return LeftOut.RESERVE;
        }
        return mesh.asked().contains(donor.id) ? LeftOut.ASKED_LATELY : null;
    }
}
