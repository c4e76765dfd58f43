package dev.govcloud.core.request;

import java.text.Normalizer;
import java.util.Locale;

/** Accounts as people are told apart: four eyes are those of two people, however one is written. */
public final class Account {
  private Account() {}

  /** The same for every way to write one account: small letters, no blanks around, plain forms. */
  public static String key(String account) {
    return account == null
        ? ""
        : Normalizer.normalize(account, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether two names are one account; nobody is not one. */
  public static boolean same(String one, String other) {
    return one != null && other != null && key(one).equals(key(other));
  }
}
