package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donation.OwnFile;
import vn.giothong.drive.Bookings;
import vn.giothong.drive.Bringers;
import vn.giothong.drive.Places;
import vn.giothong.web.Refusal;

/** Keeps places for donors who ask for themselves. Each call is a transaction of its own. */
@ApplicationScoped
class OwnPlaces {
    private final OwnFile own;
    private final Bookings bookings;
    private final Places places;
    private final Bringers bringers;

    OwnPlaces(OwnFile own, Bookings bookings, Places places, Bringers bringers) {
        this.own = own;
        this.bookings = bookings;
        this.places = places;
        this.bringers = bringers;
    }

    /** Who has a place already moves to the slot. Who brought the donor is told by the code on that person's card. */
    Bookings.Booking keep(Actor actor, UUID driveId, @Nullable UUID slotId, @Nullable String broughtBy) {
        return bookings.book(actor, driveId, own.donor(actor).id, slotId, bringers.coded(broughtBy));
    }

    /** Only a place that there is can be moved. */
    Bookings.Booking move(Actor actor, UUID driveId, @Nullable UUID slotId) {
        return bookings.move(actor, driveId, line(actor, driveId), slotId);
    }

    Bookings.Booking giveUp(Actor actor, UUID driveId) {
        return bookings.cancel(actor, driveId, line(actor, driveId), null);
    }

    private UUID line(Actor actor, UUID driveId) {
        var place = places.of(own.donor(actor).id, List.of(driveId)).get(driveId);
        if (place == null) {
            throw Refusal.notFound();
        }
        return place.id();
    }
}
