/** What identifies a person on paper: name, sex, birth, phone, identity paper, blood group, each read leniently and never guessed silently. */
@NullMarked
package vn.giothong.person;

import org.jspecify.annotations.NullMarked;
