package dev.govcloud.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes the chance out of what Quarkus 3.33 generates: its build steps run side by side, so two
 * things come out in the order in which they happened to end. Keys under which one recorded step
 * leaves a value for another ({@code proxykey33}) are numbered anew by the names of the classes;
 * configuration classes are declared and registered by their names. Nothing else is touched.
 * Quarkus mends the first itself from 3.34 (pull request 53025).
 */
final class Reproducible {
  private static final Pattern KEY = Pattern.compile("proxykey\\d+");
  private static final String CONFIG = "io/quarkus/runtime/generated/SharedConfig";
  private static final String DECLARED = "configClass";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Map<String, ClassNode> classes = new TreeMap<>();

  private Reproducible() {}

  /** Rewrites the jar of generated classes. */
  static void rewrite(Path from, Path to) throws IOException {
    Reproducible jar = new Reproducible();
    jar.read(from);
    jar.number();
    jar.declare();
    jar.classes.values().forEach(c -> c.methods.forEach(Reproducible::register));
    jar.write(to);
  }

  private void read(Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          ClassNode node = new ClassNode();
          new ClassReader(bytes).accept(node, 0);
          classes.put(entry.getName(), node);
        } else {
          entries.put(entry.getName(), bytes);
        }
      }
    }
  }

  private void number() {
    Map<Object, String> numbered = new HashMap<>();
    for (ClassNode node : classes.values()) {
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode step : method.instructions) {
          if (step instanceof LdcInsnNode ldc
              && ldc.cst instanceof String text
              && KEY.matcher(text).matches()) {
            ldc.cst = numbered.computeIfAbsent(text, k -> "proxykey" + numbered.size());
          }
        }
      }
    }
  }

  /**
   * Sorts the declarations of SharedConfig and numbers their fields anew, wherever they are read.
   */
  private void declare() {
    ClassNode config = classes.get(CONFIG + ".class");
    if (config == null) {
      return;
    }
    MethodNode begin =
        config.methods.stream().filter(m -> "<clinit>".equals(m.name)).findFirst().orElseThrow();
    List<AbstractInsnNode> steps = List.of(begin.instructions.toArray());
    List<List<AbstractInsnNode>> declarations = declarations(steps);
    if (declarations.isEmpty()) {
      return;
    }
    int first = steps.indexOf(declarations.get(0).get(0));
    List<AbstractInsnNode> last = declarations.get(declarations.size() - 1);
    int end = steps.indexOf(last.get(last.size() - 1)) + 1;
    declarations.sort(Comparator.comparing(Reproducible::declared));
    Map<String, String> renamed = new HashMap<>();
    for (List<AbstractInsnNode> declaration : declarations) {
      renamed.put(field(declaration), DECLARED + "$" + renamed.size());
    }
    InsnList ordered = new InsnList();
    begin.instructions.clear();
    steps.subList(0, first).forEach(ordered::add);
    declarations.forEach(d -> d.forEach(ordered::add));
    steps.subList(end, steps.size()).forEach(ordered::add);
    begin.instructions = ordered;
    rename(renamed);
  }

  /** Each begins with the two names of a configuration class and ends where the next one begins. */
  private static List<List<AbstractInsnNode>> declarations(List<AbstractInsnNode> steps) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 2; i < steps.size(); i++) {
      if (steps.get(i) instanceof MethodInsnNode call && DECLARED.equals(call.name)) {
        starts.add(i - 2);
      }
    }
    List<List<AbstractInsnNode>> all = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : end(steps, starts.get(i));
      all.add(steps.subList(starts.get(i), end));
    }
    return all;
  }

  /** Of the last one: its field, then nothing but names that are loaded with it. */
  private static int end(List<AbstractInsnNode> steps, int start) {
    int end = start + 4;
    while (steps.get(end) instanceof LdcInsnNode
        && steps.get(end + 1) instanceof MethodInsnNode call
        && "ensureLoaded".equals(call.name)) {
      end += 2;
    }
    return end;
  }

  /** Class and prefix: two declarations of one class differ by the prefix. */
  private static String declared(List<AbstractInsnNode> declaration) {
    return ((LdcInsnNode) declaration.get(0)).cst + " " + ((LdcInsnNode) declaration.get(1)).cst;
  }

  private static String field(List<AbstractInsnNode> declaration) {
    FieldInsnNode put = (FieldInsnNode) declaration.get(3);
    if (put.getOpcode() != Opcodes.PUTSTATIC) {
      throw new IllegalStateException("SharedConfig declares otherwise than Quarkus 3.33 does");
    }
    return put.name;
  }

  /** Classes without an instance yet are registered one by one, each alike: in their order, too. */
  private static void register(MethodNode method) {
    List<FieldInsnNode> registered = new ArrayList<>();
    for (AbstractInsnNode step : method.instructions) {
      if (step instanceof MethodInsnNode call
          && "withMapping".equals(call.name)
          && back(step, 4) instanceof FieldInsnNode read
          && read.name.startsWith(DECLARED)) {
        registered.add(read);
      }
    }
    List<String> names =
        registered.stream()
            .map(r -> r.name)
            .sorted(Comparator.comparing(n -> Integer.parseInt(n.substring(n.indexOf('$') + 1))))
            .toList();
    for (int i = 0; i < names.size(); i++) {
      registered.get(i).name = names.get(i);
    }
  }

  /** The instruction some steps before, without labels and line numbers. */
  private static AbstractInsnNode back(AbstractInsnNode from, int steps) {
    AbstractInsnNode at = from;
    for (int i = 0; at != null && i < steps; i++) {
      do {
        at = at.getPrevious();
      } while (at != null && at.getOpcode() < 0);
    }
    return at;
  }

  private void rename(Map<String, String> fields) {
    for (ClassNode node : classes.values()) {
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode step : method.instructions) {
          if (step instanceof FieldInsnNode access && CONFIG.equals(access.owner)) {
            access.name = fields.getOrDefault(access.name, access.name);
          }
        }
      }
    }
  }

  private void write(Path file) throws IOException {
    classes.forEach(
        (name, node) -> {
          ClassWriter writer = new ClassWriter(0);
          node.accept(writer);
          entries.put(name, writer.toByteArray());
        });
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(stored(entry.getKey(), entry.getValue()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }

  /** Not packed: the layer is, and classes load faster. */
  private static ZipEntry stored(String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(EPOCH);
    return entry;
  }
}
