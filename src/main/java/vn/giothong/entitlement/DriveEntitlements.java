package vn.giothong.entitlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Paging;

/** What was due, given and is open at a drive, as a part of the drive's own page. */
@RequestScoped
@Named("entitlements")
public class DriveEntitlements {
    private final Entitlements entitlements;
    private final CurrentActor current;

    DriveEntitlements(Entitlements entitlements, CurrentActor current) {
        this.entitlements = entitlements;
        this.current = current;
    }

    public List<EntitlementSheet.Part> of(UUID driveId) {
        return entitlements.of(current.get(), driveId, new Paging(0, 1)).items();
    }
}
