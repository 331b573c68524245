# fish completion for relate(1), which itself knows what a word may become.

function __relate_complete
    set -l word (commandline -ct | string unescape)
    set -l option (string match -r -- '^--[^=]*=' "$word"; or echo)
    for line in (relate complete -- (commandline -opc)[2..] "$word" 2>/dev/null)
        test "$line" != \tFILE; and echo $line; and continue
        string join \n -- $option(__fish_complete_path (string replace -- "$option" '' "$word"))
    end
end
complete -c relate -f -a '(__relate_complete)'
