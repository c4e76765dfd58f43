package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A method that grows hides an idea. */
class MethodLengthTest {
  private static final int LONGEST = 40;
  private static final int LONGEST_STEP = 25;

  @Test
  void methodsAreShortAndThoseOfTheLoopShorter() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> tooLong = new ArrayList<>();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  null,
                  null,
                  manager.getJavaFileObjects(Sources.all().toArray(Path[]::new)));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        scan(unit, positions, tooLong);
      }
    }
    assertThat(tooLong).as("which idea is missing?").isEmpty();
  }

  private static void scan(
      CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
    boolean loop = unit.getPackageName().toString().endsWith(".reconcile");
    int longest = loop ? LONGEST_STEP : LONGEST;
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null) {
          long from = line(positions.getStartPosition(unit, method.getBody()));
          long to = line(positions.getEndPosition(unit, method.getBody()));
          if (to - from + 1 > longest) {
            tooLong.add(
                unit.getSourceFile().getName()
                    + " "
                    + method.getName()
                    + ": "
                    + (to - from + 1)
                    + " lines");
          }
        }
        return super.visitMethod(method, nothing);
      }

      private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
      }
    }.scan(unit, null);
  }
}
