-- Prints every item of a CSL-JSON bibliography in every style, for kb.works.styles: `pandoc lua styles.lua FOLDER STYLE …`.
-- Reads FOLDER/items.json and FOLDER/STYLE.csl; writes one line an item: style, identifier and text, tabs between them,
-- what is emphasised between U+E002 and U+E003. Nothing else of a style's markup is kept.
local folder = arg[1]
local file = io.open(folder .. "/items.json")
local items = pandoc.read(file:read("a"), "csljson").meta
file:close()

local plain = {
  Emph = function(inner)
    return pandoc.List({ pandoc.Str("\u{E002}") }) .. inner.content .. { pandoc.Str("\u{E003}") }
  end,
}

for number = 2, #arg do
  local meta = { references = items.references, nocite = items.nocite, lang = "en-US" }
  meta.csl = folder .. "/" .. arg[number] .. ".csl"
  local document = pandoc.utils.citeproc(pandoc.Pandoc({}, meta))
  document:walk({
    Div = function(entry)
      if not entry.classes:includes("csl-entry") then return nil end
      local text = pandoc.Inlines({})
      entry:walk({
        Block = function(block)
          if #text == 0 then text = block.content end
        end,
        Span = function(span)
          -- A numbered style puts its number in a margin of its own.
          if span.classes:includes("csl-right-inline") then text = span.content end
        end,
      })
      local line = pandoc.utils.stringify(text:walk(plain)):gsub("%s+", " ")
      io.stdout:write(arg[number], "\t", entry.identifier:sub(5), "\t", line, "\n")
    end,
  })
end
