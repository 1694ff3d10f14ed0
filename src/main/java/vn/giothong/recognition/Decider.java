package vn.giothong.recognition;

import java.util.UUID;
import vn.giothong.document.Letterhead;

/**
 * The body that decides an award on a day, in the area of the one to be honoured: its head, how it is addressed, and how it signs.
 * The chapter is the Red Cross unit of that area.
 */
record Decider(
        Letterhead head,
        UUID chapterId,
        String name,
        String competence,
        Signature signature,
        boolean numberedHere,
        boolean toBeConfirmed) {}
