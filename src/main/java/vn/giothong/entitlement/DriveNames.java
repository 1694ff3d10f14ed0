package vn.giothong.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.giothong.drive.Drive;
import vn.giothong.web.Refusal;

/** Drives by the code in an address; whether the actor may know of one is for what follows to ask. */
@ApplicationScoped
class DriveNames {
    @Transactional
    public Drive coded(String code) {
        return Drive.coded(code).orElseThrow(Refusal::notFound);
    }
}
