package vn.giothong.nation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.Level;

/** A chapter to be, with the area in which its records lie. */
record Unit(
        UUID id,
        UUID areaId,
        String code,
        String name,
        Level level,
        @Nullable UUID parentId) {}
