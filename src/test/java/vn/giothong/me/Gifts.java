package vn.giothong.me;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.drive.Bringing;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;
import vn.giothong.intake.ListWorld;

/** A donor of the tests with one donation of 350 ml in January 2020. */
final class Gifts {
    record Gift(OwnWorld.Person person, UUID donation, String serial) {}

    private Gifts() {}

    static Gift donor(String name) {
        var person = OwnWorld.donor(name, 1990, OwnWorld.phone());
        var drive = ListWorld.drive("2020-01-15");
        var serial = "A20-" + person.code().substring(4, 11);
        var donation = QuarkusTransaction.requiringNew().call(() -> {
            var line = new Registration(drive, person.id(), 1, Registration.Origin.LIST, Instant.now(), null);
            line.persist();
            var outcome = new Outcome(line, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
            outcome.component = Component.WHOLE_BLOOD;
            outcome.volumeMl = 350;
            outcome.certificateSerial = serial;
            outcome.persist();
            Arc.container().instance(Settlement.class).get().settle(drive, List.of(person.id()));
            return Donation.<Donation>find("driveId", drive).<Donation>singleResult().id;
        });
        return new Gift(person, donation, serial);
    }

    /** Somebody gives at the drive to which another brought the person. */
    static void brought(UUID drive, UUID donor, UUID by) {
        QuarkusTransaction.requiringNew().run(() -> {
            var line = new Registration(drive, donor, 2, Registration.Origin.LIST, Instant.now(), null);
            line.persist();
            var outcome = new Outcome(line, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
            outcome.volumeMl = 250;
            outcome.persist();
            new Bringing(line.id, by, Instant.now(), null).persist();
            Arc.container().instance(Settlement.class).get().settle(drive, List.of(donor));
        });
    }

    static void voidIt(UUID donation) {
        QuarkusTransaction.requiringNew()
                .run(() -> Donation.update("state = ?1 where id = ?2", Donation.State.VOIDED, donation));
    }
}
