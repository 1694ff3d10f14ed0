package vn.giothong.entitlement;

import java.util.UUID;
import vn.giothong.intake.ListWorld;

/** Drives at which something is owed. */
final class EntitlementWorld {
    private EntitlementWorld() {}

    /** Three who gave 250, 350 and 150 ml, and one who did not. */
    static UUID drive(String day) {
        var drive = ListWorld.drive(day);
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả",
                "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;Hiến",
                "2;" + ListWorld.aName() + "a;21/03/1985;Nam;350;Hiến",
                "3;" + ListWorld.aName() + "b;01/01/1990;Nam;150;Hiến",
                "4;" + ListWorld.aName() + "c;01/01/1991;Nam;;Hoãn");
        return drive;
    }
}
