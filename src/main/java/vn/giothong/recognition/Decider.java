package vn.giothong.recognition;

import java.util.UUID;
import vn.giothong.document.Letterhead;
import vn.giothong.recognition.ladder.AuthorityLevel;

/**
 * The body that decides an award on a day and pays for it, in the area of the one to be honoured: its head, how it is addressed, and
 * how it signs. The chapter is the Red Cross unit of that area.
 */
record Decider(
        AuthorityLevel level,
        Letterhead head,
        UUID chapterId,
        String name,
        String competence,
        Signature signature,
        boolean numberedHere,
        boolean toBeConfirmed) {}
