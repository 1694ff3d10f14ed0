package vn.giothong.demo;

import java.util.UUID;
import vn.giothong.chapter.ChapterKind;

/** A chapter that is no administrative area: a school, a bloc of agencies, an enterprise zone, the army. */
record PlannedChapter(UUID id, String code, String name, ChapterKind kind, UUID parentId, Area area) {}
