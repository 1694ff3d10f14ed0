package vn.giothong.club;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.organisation.Officer;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Everything on a club's page. */
record ClubSheet(
        ClubRow club,
        boolean mayWrite,
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

    public boolean school() {
        return club.kind() == Club.Kind.SCHOOL;
    }

    public boolean mayGive(MemberRow member) {
        var from = member.eligibleFrom();
        return from != null && !from.isAfter(today);
    }

    /** The officers whose terms are still open, as choices of a form. */
    public List<Choice> openTerms() {
        return officers.stream()
                .filter(officer -> officer.to() == null)
                .map(officer -> new Choice(officer.id(), officer.fullName() + ", " + officer.office()))
                .toList();
    }

    record Choice(UUID value, String text) {}
}
