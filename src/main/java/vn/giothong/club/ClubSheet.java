package vn.giothong.club;

import java.time.LocalDate;
import java.util.List;
import vn.giothong.organisation.Officer;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Everything on a club's page. */
record ClubSheet(
        ClubRow club,
        boolean mayWrite,
        boolean mayTransfer,
        boolean mayOpenDonors,
        List<ClubTransfers.Done> transfers,
        Listing<MemberRow> members,
        boolean withFormer,
        Paging paging,
        List<ClubYear> years,
        List<ClubWork.Activity> activities,
        List<Officer> officers,
        LocalDate today) {
    /** The address of this list of members, to be followed by a page. */
    public String path() {
        return "/clubs/" + club.id() + "?" + (withFormer ? "all=true&" : "");
    }

    public String officersPath() {
        return "/clubs/" + club.id() + "/officers";
    }

    public boolean school() {
        return club.kind() == Club.Kind.SCHOOL;
    }

    public boolean mayGive(MemberRow member) {
        var from = member.eligibleFrom();
        return from != null && !from.isAfter(today);
    }

    /** The officers whose terms are still open, as choices of a form. */
    public List<Officer.Choice> openTerms() {
        return Officer.inOffice(officers);
    }
}
