package vn.giothong.household;

import vn.giothong.donor.Unnamed;

/** How queries name a family: never after a member who no longer agrees to the record. */
public final class HouseholdNames {
    /** The name of the household {@code h}, or a dash. */
    public static final String SHOWN =
            "case when exists (select 1 from HouseholdMember hm join Donor hd on hd.id = hm.donorId"
                    + " where hm.householdId = h.id and hd.withheld = true and locate(hd.fullName, h.name) > 0) then '"
                    + Unnamed.NOBODY + "' else h.name end";

    private HouseholdNames() {}
}
