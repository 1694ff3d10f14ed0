package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Donor;
import vn.giothong.web.Keys;

/** Where each of many people is reached by a channel, and whose address is on hold since it took nothing. */
@ApplicationScoped
class Addresses {
    /** The address of each person that has one, and those whose address is held. */
    record Reachable(Map<UUID, String> addresses, Set<UUID> held) {
        @Nullable
        Reason reason(UUID donorId) {
            if (!addresses.containsKey(donorId)) {
                return Reason.NO_ADDRESS;
            }
            return held.contains(donorId) ? Reason.HELD : null;
        }
    }

    private final Keys keys;

    Addresses(Keys keys) {
        this.keys = keys;
    }

    Reachable of(Collection<Donor> donors, Channel channel) {
        var addresses = new HashMap<UUID, String>();
        var contacts = channel == Channel.EMAIL
                ? MailContact.of(donors.stream().map(donor -> donor.id).toList())
                : Map.<UUID, MailContact>of();
        for (var donor : donors) {
            var contact = contacts.get(donor.id);
            var address = channel == Channel.EMAIL ? contact == null ? null : contact.email : donor.phone;
            if (address != null) {
                addresses.put(donor.id, address);
            }
        }
        return new Reachable(addresses, held(addresses, channel));
    }

    /** What holds the address the donor has now. */
    List<AddressHold> holds(Donor donor, Channel channel) {
        var address = of(List.of(donor), channel).addresses().get(donor.id);
        return address == null
                ? List.of()
                : AddressHold.standing(List.of(donor.id), channel).stream()
                        .filter(hold -> hold.of(donor.id, hash(address)))
                        .toList();
    }

    private Set<UUID> held(Map<UUID, String> addresses, Channel channel) {
        var held = new HashSet<UUID>();
        List<AddressHold> holds = AddressHold.standing(addresses.keySet(), channel);
        for (var hold : holds) {
            var address = addresses.get(hold.donorId);
            if (address != null && hold.of(hold.donorId, hash(address))) {
                held.add(hold.donorId);
            }
        }
        return held;
    }

    byte[] hash(String address) {
        return keys.hash("message-address", address);
    }
}
