# fish completion for relate(1), which itself knows what a word may become.

function __relate_complete
    set -l word (commandline -ct | string unescape)
    for line in (relate complete -- (commandline -opc)[2..] "$word" 2>/dev/null)
        test "$line" = \tFILE; and __fish_complete_path "$word"; or echo $line
    end
end
complete -c relate -f -a '(__relate_complete)'
