/** The embedded database server, its migrations, the base of every entity and the ids of rows; knows no other room. */
@NullMarked
package vn.giothong.database;

import org.jspecify.annotations.NullMarked;
